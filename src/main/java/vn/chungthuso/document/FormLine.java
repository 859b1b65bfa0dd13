package vn.chungthuso.document;

/**
 * One thing that an official form asks for.
 *
 * @param required whether the paper is printed without it
 * @param source the letter and clause that asks for it, or «đề xuất» where the software proposes it
 */
public record FormLine(String label, boolean required, String source) {}
