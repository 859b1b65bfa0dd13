package vn.chungthuso.document;

/**
 * One signature, judged.
 *
 * @param sentence what was and what was not checked, in Vietnamese
 */
public record SignatureFinding(SignatureFacts facts, FindingLevel level, String sentence) {}
