package vn.chungthuso.document;

/**
 * A paper as it leaves the office, and what it was made from.
 *
 * @param pdf the bytes to sign
 * @param model the neutral document as XML; {@link Papers#word} makes the same paper of it at any time, whatever has become
 *     of the form and the data
 */
public record IssuedPaper(byte[] pdf, byte[] model) {}
