package vn.chungthuso.document;

/**
 * What a person needs to choose an official form (domain §5.0).
 *
 * @param key the form key of the contract, also the name of its folder, such as {@code tt185-m02}
 * @param title its Vietnamese title
 * @param regime the legal regime whose wording it carries, a name of {@link vn.chungthuso.terms.Regime}
 * @param kind {@code subscriber-form}, {@code agency-letter}, {@code minutes} or {@code annex}, a sheet that goes with a letter
 * @param maker who fills it in, in Vietnamese
 * @param receiver to whom it goes, in Vietnamese
 */
public record FormInfo(String key, String title, String regime, String kind, String maker, String receiver) {}
