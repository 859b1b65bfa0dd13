package vn.chungthuso.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import vn.chungthuso.terms.FileFinding;

/**
 * Looks into a file that somebody sends: a name to keep, content that is what the name says, nothing that harms (DT-13,
 * Which types and sizes are taken, the table says; whoever calls has asked it.
 */
@Service
public class Uploads {

    private final MessageSource messages;
    private final MalwareScanner scanner;

    Uploads(MessageSource messages, MalwareScanner scanner) {
        this.messages = messages;
        this.scanner = scanner;
    }

    /**
     * @param fileName as the sender's browser gave it; a folder in it is dropped
     * @throws UploadRefused when it is missing, longer than 200 characters or has invisible characters
     */
    public UploadName name(String fileName) {
        UploadName name = new UploadName(fileName);
        refuseIf(name.isMissing(), "name.missing");
        name.firstInvisible().ifPresent(code -> refuse("name.invisible", "%04X".formatted(code)));
        refuseIf(name.isTooLong(), "name.tooLong", String.valueOf(UploadName.MAX_LENGTH));
        return name;
    }

    /**
     * @param file the content, on disk; it is read and left as it is
     * @return the name and media type to keep the file under, and what was seen inside
     * @throws UploadRefused when the file is empty, not of the type that its name says, hostile or infected
     * @throws MalwareNotChecked when a scanner is configured and does not answer
     * @throws IllegalArgumentException for a type that only the table knows
     */
    public CheckedUpload check(UploadName name, Path file) throws IOException {
        UploadType type = UploadType.ofExtension(name.extension())
                .orElseThrow(() -> new IllegalArgumentException("No content is known for the type " + name.extension()));
        refuseIf(Files.size(file) == 0, "empty", name.value());
        scanner.malwareIn(file).ifPresent(malware -> refuse("malware", name.value(), malware));
        return new CheckedUpload(name.value(), type.mediaType(), findings(name, type, file));
    }

    /**
     * Looks for malware alone, in what is read by other rules.
     *
     * @throws UploadRefused when it is infected
     * @throws MalwareNotChecked when a scanner is configured and does not answer
     */
    public void scan(UploadName name, byte[] content) {
        scanner.malwareIn(content).ifPresent(malware -> refuse("malware", name.value(), malware));
    }

    private Set<FileFinding> findings(UploadName name, UploadType type, Path file) throws IOException {
        try {
            return type.look(file).orElseThrow(() -> refusal("content", name.value(), type.extension()));
        } catch (HostileFile hostile) {
            throw refusal("hostile." + hostile.reason(), name.value(), String.valueOf(ZipEntries.MOST_ENTRIES));
        }
    }

    private void refuseIf(boolean bad, String reason, String... arguments) {
        if (bad) {
            refuse(reason, arguments);
        }
    }

    private void refuse(String reason, String... arguments) {
        throw refusal(reason, arguments);
    }

    private UploadRefused refusal(String reason, String... arguments) {
        return new UploadRefused(messages.getMessage("upload." + reason, arguments, Wording.VIETNAMESE));
    }
}
