package vn.chungthuso.document;

import java.util.List;

/**
 * What the signatures of a PDF are worth.
 *
 * @param signed there is a signature, and every one is taken ({@link SignatureFacts#isTaken}): a broken one spoils the others
 * @param sentence the document in one Vietnamese sentence
 * @param signatures in the order in which they were made
 */
public record SignatureReport(boolean signed, FindingLevel level, String sentence, List<SignatureFinding> signatures) {}
