package vn.chungthuso.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chungthuso.TestDatabases;

/** Numbers and lines of letters, on both databases. */
class LettersTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    static Stream<Named<DataSource>> databases() {
        return TestDatabases.both();
    }

    private static Letters letters(DataSource database) {
        return new Letters(JdbcClient.create(database), new ObjectMapper(), lines(database), Clock.systemUTC());
    }

    private static LetterLines lines(DataSource database) {
        return new LetterLines(JdbcClient.create(database), new JdbcTemplate(database), Clock.systemUTC());
    }

    private static String composed(Letters letters, LocalDate date, String... dossiers) {
        String code = letters.begin(LetterFor.ISSUE, "xa-a", "clerk");
        letters.compose(code, date, "nd68-01", Map.of(), List.of(dossiers));
        return code;
    }

    @ParameterizedTest
    @MethodSource("databases")
    void ofTwoLinesThatCloseAtOnceExactlyOneIsTheLast(DataSource database) {
        Letters letters = letters(database);
        LetterLines lines = lines(database);
        var transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        for (int round = 0; round < 25; round++) {
            String first = "HS-1-" + round;
            String second = "HS-2-" + round;
            String code = composed(letters, DAY, first, second);
            letters.enter(code, LetterState.SENT);

            var one = CompletableFuture.supplyAsync(() -> transaction.execute(status -> lines.close(first, LetterFor.ISSUE)));
            var two = CompletableFuture.supplyAsync(() -> transaction.execute(status -> lines.close(second, LetterFor.ISSUE)));

            assertThat(Stream.of(one.join(), two.join()).flatMap(Optional::stream)).containsExactly(code);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void theSmallestFreeNumberOfTheYearIsReserved(DataSource database) {
        Letters letters = letters(database);
        String first = composed(letters, DAY, "HS-1");
        String second = composed(letters, DAY, "HS-2");
        String third = composed(letters, DAY, "HS-3");
        assertThat(letters.reserveNumber(first, "UBND-VX")).isEqualTo("01/UBND-VX");
        assertThat(letters.reserveNumber(second, "UBND-VX")).isEqualTo("02/UBND-VX");

        letters.release(first);

        assertThat(letters.reserveNumber(third, "UBND-VX")).isEqualTo("01/UBND-VX");
        assertThat(letters.reserveNumber(first, "UBND-VX")).isEqualTo("03/UBND-VX");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void eachYearHasNumbersOfItsOwn(DataSource database) {
        Letters letters = letters(database);
        letters.reserveNumber(composed(letters, DAY, "HS-1"), "UBND-VX");

        assertThat(letters.reserveNumber(composed(letters, LocalDate.of(2025, 12, 31), "HS-2"), "UBND-VX")).isEqualTo("01/UBND-VX");
    }
}
