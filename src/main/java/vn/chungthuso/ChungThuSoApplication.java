package vn.chungthuso;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;
import vn.chungthuso.calendar.WorkingTime;

/** Runs the procedures around government digital certificates: models, tables, papers and the clerks' desk. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class ChungThuSoApplication {

    /** The engine keeps moments without a zone: on all servers of a database they are the office's, wherever a server stands. */
    public static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone(WorkingTime.ZONE));
        SpringApplication.run(ChungThuSoApplication.class, args);
    }
}
