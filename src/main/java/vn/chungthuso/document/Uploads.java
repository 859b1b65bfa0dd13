package vn.chungthuso.document;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/**
 * Decides whether a file that somebody sends may be kept: an allowed type, at most 25 MB, and content that is what the
 * name says (DT-13, R-164).
 */
@Service
public class Uploads {

    /** 25 MB counted as 25 × 1024 × 1024 bytes (DT-13). */
    static final int MAX_BYTES = 25 * 1024 * 1024;

    private final MessageSource messages;

    Uploads(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * @param fileName as the sender's browser gave it; a folder in it is dropped
     * @param content the whole file
     * @return the name and media type to keep the file under
     * @throws UploadRefused when the name is missing, longer than 200 characters or has invisible characters, the type
     *     is not one of DT-13, the file is empty or too large, or its content is of another type
     */
    public CheckedUpload check(String fileName, byte[] content) {
        UploadName name = new UploadName(fileName);
        refuseIf(name.isMissing(), "name.missing");
        name.firstInvisible().ifPresent(code -> refuse("name.invisible", "%04X".formatted(code)));
        refuseIf(name.isTooLong(), "name.tooLong", String.valueOf(UploadName.MAX_LENGTH));
        UploadType type = UploadType.ofExtension(name.extension())
                .orElseThrow(() -> refusal("type", name.value(), UploadType.allExtensions()));
        refuseIf(content.length == 0, "empty", name.value());
        refuseIf(content.length > MAX_BYTES, "tooLarge", name.value());
        refuseIf(!type.isTypeOf(content), "content", name.value(), type.extension());
        return new CheckedUpload(name.value(), type.mediaType());
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
