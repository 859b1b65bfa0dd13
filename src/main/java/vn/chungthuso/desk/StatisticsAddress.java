package vn.chungthuso.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;
import vn.chungthuso.sla.Figure;
import vn.chungthuso.sla.Period;
import vn.chungthuso.sla.StatisticsRow;

/** Addresses that ask for the same report again, or for the dossiers behind one of its numbers. */
record StatisticsAddress(StatisticsAsked asked) {

    /** The same report for other days. */
    String at(Period period) {
        return report(StatisticsPage.PATH, period.from(), period.to(), asked.groupBy());
    }

    /** The same report as a file. */
    public String file(String extension) {
        return report("/api/statistics." + extension, LocalDate.parse(asked.from()), LocalDate.parse(asked.to()), asked.groupBy());
    }

    /** A page of the rows of the table. */
    public String page(int page) {
        return with(UriComponentsBuilder.fromUriString(at(new Period(LocalDate.parse(asked.from()), LocalDate.parse(asked.to())))), "page", page);
    }

    private String report(String path, LocalDate from, LocalDate to, List<String> groupBy) {
        var address = UriComponentsBuilder.fromPath(path).queryParam("from", from).queryParam("to", to);
        narrow(address, asked.agency(), asked.subtree(), asked.procedure());
        return with(address, "groupBy", groupBy.isEmpty() ? null : String.join(",", groupBy));
    }

    /** The dossiers that a number of a row counts. */
    String behind(Figure figure, StatisticsRow row, Period period) {
        Period counted = row.month() == null ? period : period.in(row.month());
        var address = dossiers(figure, counted);
        narrow(address,
                row.agency() == null ? asked.agency() : row.agency(),
                row.agency() == null ? asked.subtree() : "false",
                row.procedure() == null ? asked.procedure() : row.procedure().name());
        return address.encode().toUriString();
    }

    /** The dossiers that a number of the last row counts. */
    String behind(Figure figure, Period period) {
        return behind(figure, new StatisticsRow(null, null, null, null), period);
    }

    /** Another page of the dossiers behind a number. */
    public String dossiers(int page) {
        var address = UriComponentsBuilder.fromPath(StatisticsPage.DOSSIERS)
                .queryParam("figure", asked.figure())
                .queryParam("from", asked.from())
                .queryParam("to", asked.to());
        narrow(address, asked.agency(), asked.subtree(), asked.procedure());
        return with(address, "page", page == 0 ? null : page);
    }

    private static UriComponentsBuilder dossiers(Figure figure, Period period) {
        return UriComponentsBuilder.fromPath(StatisticsPage.DOSSIERS)
                .queryParam("figure", StatisticsQuestions.key(figure))
                .queryParam("from", period.from())
                .queryParam("to", period.to());
    }

    private static void narrow(UriComponentsBuilder address, String agency, String subtree, String procedure) {
        address.queryParamIfPresent("agency", Optional.ofNullable(agency));
        address.queryParamIfPresent("subtree", Optional.ofNullable(subtree));
        address.queryParamIfPresent("procedure", Optional.ofNullable(procedure));
    }

    private static String with(UriComponentsBuilder address, String name, Object value) {
        return (value == null ? address : address.queryParam(name, value)).encode().toUriString();
    }
}
