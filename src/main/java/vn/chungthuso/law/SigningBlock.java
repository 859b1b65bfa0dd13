package vn.chungthuso.law;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines above a signature (domain §10.3).
 *
 * @param patterns one for each line, with {@code {bodyName}}, {@code {headTitle}} and {@code {signerTitle}}
 * @param ownTitle the signer has another title than the head
 * @param refusal why nobody may sign so, as a Vietnamese sentence; null where it is right
 */
public record SigningBlock(List<String> patterns, boolean ownTitle, String refusal) {

    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    /**
     * The lines in capitals, as they are printed.
     *
     * @param bodyName the body that decides together, such as «Ủy ban nhân dân»; null where there is none
     */
    public List<String> lines(String bodyName, String headTitle, String signerTitle) {
        var names = Map.of("bodyName", bodyName == null ? "" : bodyName, "headTitle", headTitle, "signerTitle", signerTitle);
        return patterns.stream()
                .map(line -> NAME.matcher(line).replaceAll(name -> Matcher.quoteReplacement(names.get(name.group(1)))))
                .map(line -> line.toUpperCase(VIETNAMESE))
                .toList();
    }
}
