package vn.chungthuso.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import vn.chungthuso.terms.CampaignKind;
import vn.chungthuso.terms.Channel;
import vn.chungthuso.terms.StaffCategory;

/** Rows as records. */
final class CampaignRows {

    private CampaignRows() {}

    static Campaign campaign(ResultSet row, int n) throws SQLException {
        return new Campaign(
                row.getString("code"),
                order(row),
                row.getInt("sendings"),
                CampaignState.valueOf(row.getString("state")),
                row.getString("close_note"),
                row.getString("closed_by"),
                row.getString("created_by"),
                row.getObject("created_at", OffsetDateTime.class),
                row.getObject("closed_at", OffsetDateTime.class));
    }

    private static CampaignOrder order(ResultSet row) throws SQLException {
        return new CampaignOrder(
                CampaignKind.valueOf(row.getString("kind")),
                row.getString("owner_agency"),
                row.getString("receiver_agency"),
                row.getString("title"),
                row.getString("letter_number"),
                row.getObject("letter_date", LocalDate.class),
                row.getInt("target_percent"),
                categories(row.getString("staff_categories")),
                row.getInt("remind_days"));
    }

    private static List<StaffCategory> categories(String names) {
        return Arrays.stream(names.split(" ")).filter(name -> !name.isEmpty()).map(StaffCategory::valueOf).toList();
    }

    static CampaignUnit unit(ResultSet row, int n) throws SQLException {
        return new CampaignUnit(
                row.getString("campaign"),
                row.getInt("number"),
                row.getString("unit_group"),
                row.getString("agency"),
                row.getBoolean("consolidates"),
                row.getString("receiver_agency"),
                row.getObject("deadline", LocalDate.class),
                row.getBoolean("evidence_wanted"),
                row.getInt("told"),
                report(row),
                received(row),
                row.getObject("reported_on", LocalDate.class),
                row.getObject("evidence", Long.class),
                row.getObject("evidence_on", LocalDate.class),
                row.getObject("accepted_on", LocalDate.class),
                row.getString("return_reason"));
    }

    private static UnitReport report(ResultSet row) throws SQLException {
        Integer headcount = row.getObject("headcount", Integer.class);
        return headcount == null
                ? null
                : new UnitReport(
                        new Figures(headcount, row.getInt("issued"), row.getInt("requested")),
                        row.getString("letter_number"),
                        row.getObject("letter_date", LocalDate.class),
                        row.getString("remark"));
    }

    private static Received received(ResultSet row) throws SQLException {
        String channel = row.getString("received_channel");
        return channel == null
                ? null
                : new Received(Channel.valueOf(channel), row.getObject("received_on", LocalDate.class), row.getString("received_number"));
    }

    static CampaignEvent event(ResultSet row, int n) throws SQLException {
        return new CampaignEvent(
                row.getObject("number", Integer.class),
                CampaignEvent.Kind.valueOf(row.getString("kind")),
                row.getString("note"),
                row.getString("by_whom"),
                row.getObject("at", OffsetDateTime.class));
    }
}
