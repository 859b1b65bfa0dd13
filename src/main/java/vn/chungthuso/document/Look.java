package vn.chungthuso.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import vn.chungthuso.terms.FileFinding;

/** How a file of one type is known by its content, and what is seen inside on the way. */
@FunctionalInterface
interface Look {

    /**
     * @return what was found; nothing at all when the file is not of the type
     * @throws HostileFile when it must not be kept whatever its type
     */
    Optional<Set<FileFinding>> into(Path file) throws IOException;
}
