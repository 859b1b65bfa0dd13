package vn.chungthuso.dispatch;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The numbers that an agency gives its letters: each once a year, free again when the letter is not sent. */
class LetterNumbers {

    private final JdbcClient jdbc;

    LetterNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the smallest free one of the agency's year. */
    int reserve(Letter letter) {
        int year = letter.documentDate().getYear();
        int number = jdbc.sql("select number from letter_number where agency = ? and number_year = ? order by number")
                .params(letter.senderAgency(), year)
                .query(Integer.class)
                .list()
                .stream()
                .reduce(1, (free, taken) -> free.equals(taken) ? free + 1 : free);
        jdbc.sql("insert into letter_number (agency, number_year, number, letter_code) values (?, ?, ?, ?)")
                .params(letter.senderAgency(), year, number, letter.code())
                .update();
        return number;
    }

    void release(String code) {
        jdbc.sql("delete from letter_number where letter_code = ?").param(code).update();
    }
}
