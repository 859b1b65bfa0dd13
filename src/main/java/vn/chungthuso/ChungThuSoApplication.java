package vn.chungthuso;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Runs the procedures around government digital certificates: models, tables, papers and the clerks' desk. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class ChungThuSoApplication {

    public static void main(String[] args) {
        SpringApplication.run(ChungThuSoApplication.class, args);
    }
}
