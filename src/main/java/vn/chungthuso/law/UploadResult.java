package vn.chungthuso.law;

/** What the list of uploads says about a file's ending and size (DT-13). */
public enum UploadResult {
    OK,
    REJECT_TYPE,
    REJECT_SIZE
}
