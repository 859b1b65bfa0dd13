package vn.chungthuso.process;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.chungthuso.document.SheetCell.Kind;
import vn.chungthuso.document.SheetRow;
import vn.chungthuso.registry.Agency;
import vn.chungthuso.terms.MediaKind;

/** Reads one row: what its cells say, field by field. Whether that is allowed, the form's own rules say afterwards. */
final class PersonReading {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final Map<String, MediaKind> MEDIA = Map.of(
            "TOKEN", MediaKind.USB_TOKEN, "USB_TOKEN", MediaKind.USB_TOKEN, "SIM", MediaKind.SIM_PKI, "SIM_PKI", MediaKind.SIM_PKI,
            "SOFT", MediaKind.SOFT, "RSSP", MediaKind.RSSP, "HSM", MediaKind.HSM);
    /** Digits of a CMND and a CCCD (V-32): a number with others has lost its zeros. */
    private static final Set<Integer> WHOLE_ID = Set.of(9, 12);

    private final PersonCells cells;

    private PersonReading(PersonCells cells) {
        this.cells = cells;
    }

    /** @param carriers as the form spells them */
    static TypedPerson read(SheetRow row, AgencyTree agencies, List<String> carriers, Words words) {
        var cells = new PersonCells(row, words);
        var reading = new PersonReading(cells);
        for (SubscriberColumn column : List.of(
                SubscriberColumn.FULL_NAME, SubscriberColumn.ID_ISSUE_PLACE, SubscriberColumn.OFFICIAL_EMAIL, SubscriberColumn.POSITION)) {
            cells.set(column, cells.text(column));
        }
        reading.date(SubscriberColumn.DATE_OF_BIRTH);
        reading.date(SubscriberColumn.ID_ISSUE_DATE);
        reading.idNumber();
        reading.phone();
        reading.province();
        reading.oldSerials();
        reading.agency(agencies);
        reading.sim(carriers);
        return cells.person();
    }

    private void date(SubscriberColumn column) {
        if (cells.cell(column).is(Kind.DATE)) {
            cells.set(column, cells.cell(column).date().toString());
            return;
        }
        String text = cells.text(column);
        if (text.isEmpty()) {
            return;
        }
        try {
            cells.set(column, LocalDate.parse(text.replaceAll("\\s*/\\s*", "/"), TYPED).toString());
        } catch (DateTimeException noDate) {
            cells.refuse(column, "import.date", cells.heading(column), text);
        }
    }

    private void idNumber() {
        String text = cells.text(SubscriberColumn.ID_NUMBER);
        if (cells.cell(SubscriberColumn.ID_NUMBER).is(Kind.NUMBER) && !WHOLE_ID.contains(text.length())) {
            cells.refuse(SubscriberColumn.ID_NUMBER, "import.idNumber.number", String.valueOf(text.length()));
        }
        cells.set(SubscriberColumn.ID_NUMBER, text);
    }

    /** Nine digits typed as a number can only be a mobile phone without its zero. */
    private void phone() {
        String text = cells.text(SubscriberColumn.MOBILE_PHONE);
        if (cells.cell(SubscriberColumn.MOBILE_PHONE).is(Kind.NUMBER) && text.matches("[35789][0-9]{8}")) {
            text = "0" + text;
            cells.warn("PHONE_ZERO_ADDED", SubscriberColumn.MOBILE_PHONE, "import.phone.zero", text);
        }
        cells.set(SubscriberColumn.MOBILE_PHONE, text);
    }

    /** The paper prints where the person works (note 2); where nothing is said it is the agency's province. */
    private void province() {
        String province = cells.text(SubscriberColumn.PROVINCE);
        String ofWork = cells.text(SubscriberColumn.PROVINCE_OF_WORK);
        if (province.isEmpty() && !cells.hasError(SubscriberColumn.PROVINCE)) {
            cells.refuse(SubscriberColumn.PROVINCE, "form.required", cells.heading(SubscriberColumn.PROVINCE));
        }
        cells.set(SubscriberColumn.PROVINCE, ofWork.isEmpty() ? province : ofWork);
    }

    private void oldSerials() {
        String text = cells.text(SubscriberColumn.OLD_SERIALS);
        if (cells.cell(SubscriberColumn.OLD_SERIALS).is(Kind.NUMBER)) {
            cells.refuse(SubscriberColumn.OLD_SERIALS, "import.serial.number");
        } else if (!text.isEmpty()) {
            List<String> serials = Arrays.stream(text.split("[,;\\s]+")).filter(serial -> !serial.isEmpty()).toList();
            cells.put(SubscriberColumn.OLD_SERIALS.field(), serials);
        }
    }

    private void agency(AgencyTree agencies) {
        List<String> path = new ArrayList<>(SubscriberColumn.LEVELS.stream().map(cells::text).toList());
        while (!path.isEmpty() && path.get(path.size() - 1).isEmpty()) {
            path.remove(path.size() - 1);
        }
        if (SubscriberColumn.LEVELS.stream().anyMatch(cells::hasError)) {
            return;
        }
        if (path.isEmpty()) {
            cells.refuse(SubscriberColumn.ORG_LEVEL_1, "import.agency.blank", cells.heading(SubscriberColumn.ORG_LEVEL_1));
            return;
        }
        AgencyTree.Found found = agencies.find(path);
        SubscriberColumn level = SubscriberColumn.LEVELS.get(found.level());
        if (found.wrong() == null) {
            cells.set(level, found.agency().code());
            head(found.agency());
        } else {
            String above = found.level() == 0 ? "" : path.get(found.level() - 1);
            cells.refuse(level, "import.agency." + found.wrong(), cells.heading(level), path.get(found.level()), above);
        }
    }

    /** The sheet does not ask who is the head, on whom the sender depends (DT-02): the title tells, and a person looks at it. */
    private void head(Agency agency) {
        boolean isHead = agency.headTitle() != null && agency.headTitle().equalsIgnoreCase(cells.text(SubscriberColumn.POSITION));
        cells.put("isAgencyHead", isHead);
        if (isHead) {
            cells.warn("AGENCY_HEAD_ASSUMED", SubscriberColumn.POSITION, "import.head", agency.headTitle(), agency.name());
        }
    }

    /** A carrier with «/cs» behind it, as in note (3), asks for the conversion too. */
    private void sim(List<String> carriers) {
        String carrier = cells.text(SubscriberColumn.CARRIER).replaceFirst("(?i)\\s*/\\s*cs$", "");
        boolean marked = !carrier.equals(cells.text(SubscriberColumn.CARRIER));
        cells.set(SubscriberColumn.CARRIER, carriers.stream().filter(carrier::equalsIgnoreCase).findFirst().orElse(carrier));
        conversion(marked);
        device(carrier);
    }

    private void conversion(boolean marked) {
        String mark = cells.text(SubscriberColumn.SIM_NUMBER_CONVERSION);
        if (!mark.isEmpty() && !mark.equalsIgnoreCase("x")) {
            cells.refuse(SubscriberColumn.SIM_NUMBER_CONVERSION, "import.mark", cells.heading(SubscriberColumn.SIM_NUMBER_CONVERSION));
        } else {
            cells.put(SubscriberColumn.SIM_NUMBER_CONVERSION.field(), marked || !mark.isEmpty());
        }
    }

    /** A person's request (M02) tells the device by the carrier alone, so other media cannot be asked for. */
    private void device(String carrier) {
        String text = cells.text(SubscriberColumn.MEDIA_KIND);
        if (text.isEmpty()) {
            return;
        }
        MediaKind kind = MEDIA.get(text.toUpperCase(Locale.ROOT));
        if (kind == null) {
            cells.refuse(SubscriberColumn.MEDIA_KIND, "import.device.unknown", text);
        } else if (kind == MediaKind.SIM_PKI && carrier.isEmpty()) {
            cells.refuse(SubscriberColumn.CARRIER, "import.device.noCarrier");
        } else if (kind == MediaKind.USB_TOKEN && !carrier.isEmpty()) {
            cells.refuse(SubscriberColumn.MEDIA_KIND, "import.device.carrier", carrier);
        } else if (kind != MediaKind.SIM_PKI && kind != MediaKind.USB_TOKEN) {
            cells.refuse(SubscriberColumn.MEDIA_KIND, "import.device.notOnForm", text);
        }
    }
}
