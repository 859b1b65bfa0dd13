package vn.chungthuso.campaign;

import java.time.LocalDate;
import java.util.List;
import vn.chungthuso.terms.CampaignKind;
import vn.chungthuso.terms.StaffCategory;

/** A campaign as its owner defines it; see {@link Campaign}. */
public record NewCampaign(
        CampaignKind kind,
        String owner,
        String receiver,
        String title,
        String letterNumber,
        LocalDate letterDate,
        int targetPercent,
        List<StaffCategory> staffCategories,
        int remindDays,
        List<UnitGroup> groups) {}
