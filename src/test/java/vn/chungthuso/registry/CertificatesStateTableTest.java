package vn.chungthuso.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungthuso.TestDatabases;
import vn.chungthuso.terms.CertificateKind;
import vn.chungthuso.terms.CertificateStatus;
import vn.chungthuso.terms.MediaKind;
import vn.chungthuso.terms.Procedure;

/** Every change in every pair of states, against domain §9.1 and §9.2 written out once more: allowed, or refused with the rule. */
class CertificatesStateTableTest {

    /** Change | certificate from | to | token from | to. {@code *} any, {@code !} any but, {@code =} stays, {@code <} the former one. */
    private static final String TABLE = """
            shipped              | REQUESTED                            | ISSUED             | REQUESTED                         | SHIPPED
            receivedAtAgency     | ISSUED,REVOCATION_PENDING,REVOKED    | =                  | SHIPPED                           | AT_AGENCY
            returnedFaulty       | ISSUED                               | REQUESTED          | SHIPPED,AT_AGENCY                 | RETURNED_TO_CA
            handedOver           | ISSUED                               | AWAITING_EFFECTIVE | AT_AGENCY                         | HANDED_OVER
            effective            | AWAITING_EFFECTIVE                   | ACTIVE             | HANDED_OVER                       | IN_USE
            effective            | AWAITING_EFFECTIVE                   | ACTIVE             | LOCKED,DAMAGED,LOST               | =
            effective            | REVOCATION_PENDING                   | =                  | HANDED_OVER                       | IN_USE
            effective            | REVOCATION_PENDING                   | =                  | LOCKED,DAMAGED,LOST               | =
            dropped              | REQUESTED                            | =                  | REQUESTED                         | =
            validity             | ISSUED,AWAITING_EFFECTIVE,ACTIVE     | =                  | *                                 | =
            renewed              | ACTIVE                               | SUPERSEDED         | IN_USE                            | =
            changed              | ACTIVE                               | SUPERSEDED         | IN_USE                            | =
            revocationRequested  | ACTIVE,AWAITING_EFFECTIVE,ISSUED     | REVOCATION_PENDING | *                                 | =
            revocationRefused    | REVOCATION_PENDING                   | <                  | *                                 | =
            revoked              | REVOCATION_PENDING                   | REVOKED            | *                                 | =
            expired              | ACTIVE                               | EXPIRED            | *                                 | =
            locked               | !SUPERSEDED                          | =                  | IN_USE,HANDED_OVER                | LOCKED
            unlocked             | ACTIVE,AWAITING_EFFECTIVE            | =                  | LOCKED                            | <
            unlockFailed         | !SUPERSEDED                          | =                  | LOCKED                            | DAMAGED
            damaged              | !SUPERSEDED                          | =                  | IN_USE,HANDED_OVER,LOCKED         | DAMAGED
            lost                 | !SUPERSEDED                          | =                  | !REQUESTED,SHIPPED,RETURNED_TO_CA,LOST | LOST
            collectionOrdered    | REVOKED,EXPIRED                      | =                  | IN_USE,HANDED_OVER,LOCKED,DAMAGED | COLLECTION_ORDERED
            collectionOrdered    | REVOKED,EXPIRED                      | =                  | AT_AGENCY                         | COLLECTED
            collected            | REVOKED,EXPIRED                      | =                  | COLLECTION_ORDERED                | COLLECTED
            returnedToCa         | REVOKED,EXPIRED                      | =                  | COLLECTED                         | RETURNED_TO_CA
            custodianChanged     | ACTIVE                               | =                  | IN_USE                            | =
            """;

    private static final LocalDate FIRST_DAY = LocalDate.of(2021, 3, 16);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 3, 15);
    private static final LocalDate TODAY = IssuingCase.NOW.toLocalDate();
    private static final CertificateStatus FORMER_STATUS = CertificateStatus.AWAITING_EFFECTIVE;
    private static final TokenState FORMER_STATE = TokenState.HANDED_OVER;
    private static final JdbcClient JDBC = JdbcClient.create(TestDatabases.h2());

    static {
        new AgencyRows(JDBC).add(IssuingCase.commune());
    }

    private record Row(Set<CertificateStatus> statuses, String status, Set<TokenState> states, String state) {}

    private interface Change {
        void to(Certificate certificate);
    }

    private final Issuing issuing = new Issuing(JDBC, IssuingCase.CLOCK);
    private final Lifetime lifetime = new Lifetime(JDBC, IssuingCase.CLOCK);
    private final Devices devices = new Devices(JDBC, IssuingCase.CLOCK);
    private final Custodians custodians = new Custodians(JDBC, IssuingCase.CLOCK);
    private final Map<String, Change> changes = Map.ofEntries(
            Map.entry("shipped", one -> issuing.shipped(one.dossierCode(), nextSerial(), nextSerial())),
            Map.entry("receivedAtAgency", one -> issuing.receivedAtAgency(one.dossierCode())),
            Map.entry("returnedFaulty", one -> issuing.returnedFaulty(one.dossierCode(), "Hỏng")),
            Map.entry("handedOver", one -> issuing.handedOver(one.dossierCode())),
            Map.entry("effective", one -> issuing.effective(one.dossierCode(), IssuingCase.NOW)),
            Map.entry("dropped", one -> issuing.dropped(one.dossierCode(), "Rút hồ sơ")),
            Map.entry("validity", one -> lifetime.validity(one.serial(), FIRST_DAY, LAST_DAY, "0".repeat(64))),
            Map.entry("renewed", one -> lifetime.superseded(one.serial(), next(), Procedure.RENEW, "G" + one.dossierCode())),
            Map.entry("changed", one -> lifetime.superseded(one.serial(), next(), Procedure.CHANGE_INFO, "G" + one.dossierCode())),
            Map.entry("revocationRequested", one -> lifetime.revocationRequested(one.serial())),
            Map.entry("revocationRefused", one -> lifetime.revocationRefused(one.serial(), "Thiếu căn cứ")),
            Map.entry("revoked", one -> lifetime.revoked(one.serial(), null)),
            Map.entry("locked", one -> devices.locked(one.serial())),
            Map.entry("unlocked", one -> devices.unlocked(one.serial())),
            Map.entry("unlockFailed", one -> devices.unlockFailed(one.serial())),
            Map.entry("damaged", one -> devices.damaged(one.serial())),
            Map.entry("lost", one -> devices.lost(one.serial(), "M15-1")),
            Map.entry("collectionOrdered", one -> devices.collectionOrdered(one.serial(), "12/TB-CTS", TODAY)),
            Map.entry("collected", one -> devices.collected(one.serial())),
            Map.entry("returnedToCa", one -> devices.returnedToCa(one.serial(), "M14-1")),
            Map.entry("custodianChanged", one -> custodians.changed(one.serial(), holder(), TODAY, "BB-1")));

    private final CertificateRows rows = new CertificateRows(JDBC, IssuingCase.CLOCK.getZone());
    private static int count;

    static Set<String> changesOfTheTable() {
        return TABLE.lines().map(line -> line.split("\\|")[0].strip()).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("changesOfTheTable")
    void followsTheTableInEveryPairOfStates(String change) {
        var table = rows(change);
        var wrong = new ArrayList<String>();
        for (var status : CertificateStatus.values()) {
            for (var state : TokenState.values()) {
                var expected = table.stream().filter(row -> row.statuses().contains(status) && row.states().contains(state)).findFirst();
                var before = given(status, state);
                var refusal = refusal(change, before);
                if (refusal.isPresent() == expected.isPresent() || !refusal.orElse("Quy định:").contains("Quy định:")) {
                    wrong.add(status + "/" + state + ": " + refusal.orElse("allowed"));
                }
                var nextStatus = expected.map(row -> after(row.status(), status.name(), FORMER_STATUS.name())).orElse(status.name());
                var nextState = expected.map(row -> after(row.state(), state.name(), FORMER_STATE.name())).orElse(state.name());
                // a dropped request is gone
                if (!Set.of(nextStatus).containsAll(column("status from certificate", before.id()))
                        || !Set.of(nextState).containsAll(column("state from token", before.token().id()))) {
                    wrong.add(status + "/" + state + " does not lead to " + nextStatus + "/" + nextState);
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    private static List<Row> rows(String change) {
        return TABLE.lines()
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
                .filter(cells -> cells.get(0).equals(change))
                .map(cells -> new Row(
                        states(CertificateStatus.class, cells.get(1)),
                        cells.get(2),
                        states(TokenState.class, cells.get(3)),
                        cells.get(4)))
                .toList();
    }

    private static <S extends Enum<S>> Set<S> states(Class<S> type, String cell) {
        if (cell.equals("*")) {
            return EnumSet.allOf(type);
        }
        var named = Arrays.stream(cell.replace("!", "").split(","))
                .map(name -> Enum.valueOf(type, name))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(type)));
        return cell.startsWith("!") ? EnumSet.complementOf(named) : named;
    }

    private static String after(String cell, String current, String former) {
        return switch (cell) {
            case "=" -> current;
            case "<" -> former;
            default -> cell;
        };
    }

    /** Expiry takes what has ended and leaves the rest: what it does not take counts as refused. */
    private Optional<String> refusal(String change, Certificate certificate) {
        if (change.equals("expired")) {
            return lifetime.expired(TODAY).contains(certificate.serial()) ? Optional.empty() : Optional.of("Quy định:");
        }
        try {
            changes.get(change).to(certificate);
            return Optional.empty();
        } catch (IllegalRegistryChange refused) {
            return Optional.of(refused.getMessage());
        }
    }

    private Certificate given(CertificateStatus status, TokenState state) {
        var recovery = switch (state) {
            case COLLECTION_ORDERED, COLLECTED -> new DeviceRecovery("12/TB-CTS", TODAY, null, null);
            case LOST -> new DeviceRecovery(null, null, null, "M15-0");
            default -> DeviceRecovery.NONE;
        };
        var token = new TokenRows(JDBC)
                .insert(new Token(0, nextSerial(), MediaKind.USB_TOKEN, state, "xa-my-phuoc", FORMER_STATE, recovery));
        var id = rows.insert(new Certificate(0, nextSerial(), CertificateKind.ONE_STOP, "Bộ phận 1 cửa xã Mỹ Phước",
                new HolderRows(JDBC).insert(holder()), "xa-my-phuoc", "motcua@longan.gov.vn", status, FIRST_DAY, LAST_DAY, 0, IssuingCase.NOW, null,
                "HS-" + count, token, null, FORMER_STATUS, null, null));
        return rows.byId(id);
    }

    private static List<String> column(String what, long id) {
        return JDBC.sql("select " + what + " where id = :id").param("id", id).query(String.class).list();
    }

    private static NewCertificate next() {
        return NewCertificate.unchanged(nextSerial(), TODAY, TODAY.plusYears(3));
    }

    private static String nextSerial() {
        return "%032x".formatted(++count);
    }

    private static Holder holder() {
        return new Holder("Nguyễn Thị Cẩm Tú", null, null, null, null, "em@longan.gov.vn", null, null, "xa-my-phuoc", false, null);
    }
}
