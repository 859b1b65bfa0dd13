package vn.chungthuso.campaign;

import java.time.OffsetDateTime;

/**
 * What an agency wants of many units.
 *
 * @param code business key, such as {@code CH-2026-000012}
 * @param sendings how often the document was sent: 2 = «Gửi lần 2»
 * @param closedBy account of who ended it; null while nobody did
 * @param closeNote what the owner said at the end, or null
 */
public record Campaign(
        String code,
        CampaignOrder order,
        int sendings,
        CampaignState state,
        String closeNote,
        String closedBy,
        String createdBy,
        OffsetDateTime createdAt,
        OffsetDateTime closedAt) {

    static final String PREFIX = "CH-";

    /** Whether a business key is a campaign's. */
    public static boolean isCode(String key) {
        return key != null && key.startsWith(PREFIX);
    }
}
