package vn.chungthuso.campaign;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import vn.chungthuso.terms.CampaignKind;
import vn.chungthuso.terms.StaffCategory;

/**
 * What an agency wants of many units.
 *
 * @param code business key, such as {@code CH-2026-000012}
 * @param owner code of the agency whose letter it is
 * @param receiver who takes the reports for the owner; the owner itself where nobody else is named
 * @param title what the letter is about
 * @param letterDate of the first letter
 * @param targetPercent of the staff, 1 to 100
 * @param staffCategories whom a rollout counts; empty for the other kinds (V-26)
 * @param remindDays so many calendar days before its deadline a unit is reminded
 * @param sendings how often the document was sent: 2 = «Gửi lần 2»
 * @param closeNote what the owner said at the end, or null
 */
public record Campaign(
        String code,
        CampaignKind kind,
        String owner,
        String receiver,
        String title,
        String letterNumber,
        LocalDate letterDate,
        int targetPercent,
        List<StaffCategory> staffCategories,
        int remindDays,
        int sendings,
        CampaignState state,
        String closeNote,
        String createdBy,
        OffsetDateTime createdAt,
        OffsetDateTime closedAt) {}
