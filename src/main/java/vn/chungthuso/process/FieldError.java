package vn.chungthuso.process;

/**
 * What is wrong with one field.
 *
 * @param field identifier of domain §5, nested ones with a dot
 * @param message Vietnamese sentence that says what to do
 */
public record FieldError(String field, String message) {}
