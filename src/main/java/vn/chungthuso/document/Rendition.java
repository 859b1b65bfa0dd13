package vn.chungthuso.document;

/** As what a paper is given out: to be signed and sent, or to be edited. */
public enum Rendition {
    /** PDF/A-2a and PDF/UA-1. */
    PDF("application/pdf", "pdf"),
    /** Office Open XML, the format of Word since 2007. */
    WORD("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx");

    private final String mediaType;
    private final String extension;

    Rendition(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /** How a file's name ends, without the dot. */
    public String extension() {
        return extension;
    }
}
