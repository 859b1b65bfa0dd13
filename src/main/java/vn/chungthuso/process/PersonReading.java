package vn.chungthuso.process;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.chungthuso.document.SheetCell;
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

    private final SheetRow row;
    private final Words words;
    private final Map<String, Object> fields = new LinkedHashMap<>();
    private final List<CellError> errors = new ArrayList<>();
    private final List<Warning> warnings = new ArrayList<>();

    private PersonReading(SheetRow row, Words words) {
        this.row = row;
        this.words = words;
    }

    /** @param carriers as the form spells them */
    static TypedPerson read(SheetRow row, AgencyTree agencies, List<String> carriers, Words words) {
        var reading = new PersonReading(row, words);
        for (SubscriberColumn column : List.of(
                SubscriberColumn.FULL_NAME, SubscriberColumn.ID_ISSUE_PLACE, SubscriberColumn.OFFICIAL_EMAIL, SubscriberColumn.POSITION)) {
            reading.set(column, reading.text(column));
        }
        reading.date(SubscriberColumn.DATE_OF_BIRTH);
        reading.date(SubscriberColumn.ID_ISSUE_DATE);
        reading.idNumber();
        reading.phone();
        reading.province();
        reading.oldSerials();
        reading.agency(agencies);
        reading.sim(carriers);
        return new TypedPerson(row, reading.fields, reading.errors, reading.warnings);
    }

    private void date(SubscriberColumn column) {
        if (cell(column).is(Kind.DATE)) {
            set(column, cell(column).date().toString());
            return;
        }
        String text = text(column);
        if (text.isEmpty()) {
            return;
        }
        try {
            set(column, LocalDate.parse(text.replaceAll("\\s*/\\s*", "/"), TYPED).toString());
        } catch (DateTimeException noDate) {
            refuse(column, "import.date", column.heading(words), text);
        }
    }

    private void idNumber() {
        String text = text(SubscriberColumn.ID_NUMBER);
        if (cell(SubscriberColumn.ID_NUMBER).is(Kind.NUMBER) && !WHOLE_ID.contains(text.length())) {
            refuse(SubscriberColumn.ID_NUMBER, "import.idNumber.number", String.valueOf(text.length()));
        }
        set(SubscriberColumn.ID_NUMBER, text);
    }

    /** Nine digits typed as a number can only be a mobile phone without its zero. */
    private void phone() {
        String text = text(SubscriberColumn.MOBILE_PHONE);
        if (cell(SubscriberColumn.MOBILE_PHONE).is(Kind.NUMBER) && text.matches("[35789][0-9]{8}")) {
            text = "0" + text;
            warn("PHONE_ZERO_ADDED", SubscriberColumn.MOBILE_PHONE, "import.phone.zero", text);
        }
        set(SubscriberColumn.MOBILE_PHONE, text);
    }

    /** The paper prints where the person works (note 2); where nothing is said it is the agency's province. */
    private void province() {
        String province = text(SubscriberColumn.PROVINCE);
        String ofWork = text(SubscriberColumn.PROVINCE_OF_WORK);
        if (province.isEmpty() && !hasError(SubscriberColumn.PROVINCE)) {
            refuse(SubscriberColumn.PROVINCE, "form.required", SubscriberColumn.PROVINCE.heading(words));
        }
        set(SubscriberColumn.PROVINCE, ofWork.isEmpty() ? province : ofWork);
    }

    private void oldSerials() {
        String text = text(SubscriberColumn.OLD_SERIALS);
        if (cell(SubscriberColumn.OLD_SERIALS).is(Kind.NUMBER)) {
            refuse(SubscriberColumn.OLD_SERIALS, "import.serial.number");
        } else if (!text.isEmpty()) {
            fields.put(SubscriberColumn.OLD_SERIALS.field(), Arrays.stream(text.split("[,;\\s]+")).filter(serial -> !serial.isEmpty()).toList());
        }
    }

    private void agency(AgencyTree agencies) {
        List<String> path = new ArrayList<>(SubscriberColumn.LEVELS.stream().map(this::text).toList());
        while (!path.isEmpty() && path.get(path.size() - 1).isEmpty()) {
            path.remove(path.size() - 1);
        }
        if (SubscriberColumn.LEVELS.stream().anyMatch(this::hasError)) {
            return;
        }
        if (path.isEmpty()) {
            refuse(SubscriberColumn.ORG_LEVEL_1, "import.agency.blank", SubscriberColumn.ORG_LEVEL_1.heading(words));
            return;
        }
        AgencyTree.Found found = agencies.find(path);
        SubscriberColumn level = SubscriberColumn.LEVELS.get(found.level());
        if (found.wrong() == null) {
            set(level, found.agency().code());
            head(found.agency());
        } else {
            String above = found.level() == 0 ? "" : path.get(found.level() - 1);
            refuse(level, "import.agency." + found.wrong(), level.heading(words), path.get(found.level()), above);
        }
    }

    /** The sheet does not ask who is the head, on whom the sender depends (DT-02): the title tells, and a person looks at it. */
    private void head(Agency agency) {
        boolean isHead = agency.headTitle() != null && agency.headTitle().equalsIgnoreCase(text(SubscriberColumn.POSITION));
        fields.put("isAgencyHead", isHead);
        if (isHead) {
            warn("AGENCY_HEAD_ASSUMED", SubscriberColumn.POSITION, "import.head", agency.headTitle(), agency.name());
        }
    }

    /** A carrier with «/cs» behind it, as in note (3), asks for the conversion too. */
    private void sim(List<String> carriers) {
        String carrier = text(SubscriberColumn.CARRIER).replaceFirst("(?i)\\s*/\\s*cs$", "");
        boolean marked = !carrier.equals(text(SubscriberColumn.CARRIER));
        set(SubscriberColumn.CARRIER, carriers.stream().filter(carrier::equalsIgnoreCase).findFirst().orElse(carrier));
        conversion(marked);
        device(carrier);
    }

    private void conversion(boolean marked) {
        String mark = text(SubscriberColumn.SIM_NUMBER_CONVERSION);
        if (!mark.isEmpty() && !mark.equalsIgnoreCase("x")) {
            refuse(SubscriberColumn.SIM_NUMBER_CONVERSION, "import.mark", SubscriberColumn.SIM_NUMBER_CONVERSION.heading(words));
        } else {
            fields.put(SubscriberColumn.SIM_NUMBER_CONVERSION.field(), marked || !mark.isEmpty());
        }
    }

    /** A person's request (M02) tells the device by the carrier alone, so other media cannot be asked for. */
    private void device(String carrier) {
        String text = text(SubscriberColumn.MEDIA_KIND);
        if (text.isEmpty()) {
            return;
        }
        MediaKind kind = MEDIA.get(text.toUpperCase(Locale.ROOT));
        if (kind == null) {
            refuse(SubscriberColumn.MEDIA_KIND, "import.device.unknown", text);
        } else if (kind == MediaKind.SIM_PKI && carrier.isEmpty()) {
            refuse(SubscriberColumn.CARRIER, "import.device.noCarrier");
        } else if (kind == MediaKind.USB_TOKEN && !carrier.isEmpty()) {
            refuse(SubscriberColumn.MEDIA_KIND, "import.device.carrier", carrier);
        } else if (kind != MediaKind.SIM_PKI && kind != MediaKind.USB_TOKEN) {
            refuse(SubscriberColumn.MEDIA_KIND, "import.device.notOnForm", text);
        }
    }

    /** Empty, with an error once, for a cell that has no text of its own. */
    private String text(SubscriberColumn column) {
        SheetCell cell = cell(column);
        if (!cell.is(Kind.FORMULA) && !cell.is(Kind.FAULT)) {
            return cell.text();
        }
        if (!hasError(column)) {
            refuse(column, cell.is(Kind.FORMULA) ? "import.formula" : "import.fault", address(column), cell.text());
        }
        return "";
    }

    private String address(SubscriberColumn column) {
        return (char) ('A' + column.ordinal()) + String.valueOf(row.number());
    }

    private SheetCell cell(SubscriberColumn column) {
        return row.cell(column.ordinal());
    }

    private void set(SubscriberColumn column, String value) {
        if (!value.isEmpty()) {
            fields.put(column.field(), value);
        }
    }

    private boolean hasError(SubscriberColumn column) {
        return errors.stream().anyMatch(error -> error.column().equals(column.heading(words)));
    }

    private void refuse(SubscriberColumn column, String key, Object... arguments) {
        errors.add(new CellError(column.heading(words), column.field(), words.say(key, arguments)));
    }

    private void warn(String code, SubscriberColumn column, String key, Object... arguments) {
        warnings.add(new Warning(code, column.field(), words.say(key, arguments)));
    }
}
