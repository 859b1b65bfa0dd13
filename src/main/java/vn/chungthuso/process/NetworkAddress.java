package vn.chungthuso.process;

import java.util.regex.Pattern;

/** Where a service is reached: a full domain name in ASCII, or an IP address (domain §5.7). */
final class NetworkAddress {

    private static final String LABEL = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern DOMAIN = Pattern.compile("(?i)(\\*\\.)?(%s\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]".formatted(LABEL));
    private static final String BYTE = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern IPV4 = Pattern.compile("(%1$s\\.){3}%1$s".formatted(BYTE));
    private static final Pattern HEXTETS = Pattern.compile("(?i)([0-9a-f]{1,4}(:[0-9a-f]{1,4})*)?");
    private static final int HEXTET_COUNT = 8;
    private static final int LONGEST_DOMAIN = 253;

    private NetworkAddress() {}

    static boolean isValid(String text) {
        return text.length() <= LONGEST_DOMAIN && DOMAIN.matcher(text).matches() || IPV4.matcher(text).matches() || isIpv6(text);
    }

    /** Eight groups, or fewer with one «::» for those left out. */
    private static boolean isIpv6(String text) {
        String[] halves = text.split("::", -1);
        boolean wellFormed = halves.length <= 2;
        int groups = 0;
        for (String half : halves) {
            wellFormed &= HEXTETS.matcher(half).matches();
            groups += half.isEmpty() ? 0 : half.split(":").length;
        }
        return wellFormed && (halves.length == 2 ? groups < HEXTET_COUNT : groups == HEXTET_COUNT);
    }
}
