package vn.chungthuso.campaign;

import java.time.LocalDate;
import java.util.List;
import vn.chungthuso.terms.CampaignKind;
import vn.chungthuso.terms.StaffCategory;

/**
 * What a letter orders, as its owner defines it.
 *
 * @param owner code of the agency whose letter it is
 * @param receiver who takes the reports for the owner; the owner itself where nobody else is named
 * @param title what the letter is about
 * @param letterDate of the first letter
 * @param targetPercent of the staff, 1 to 100
 * @param staffCategories whom a rollout counts; empty for the other kinds (V-26)
 * @param remindDays so many calendar days before its deadline a unit is reminded
 */
public record CampaignOrder(
        CampaignKind kind,
        String owner,
        String receiver,
        String title,
        String letterNumber,
        LocalDate letterDate,
        int targetPercent,
        List<StaffCategory> staffCategories,
        int remindDays) {}
