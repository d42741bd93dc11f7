package org.example.wageband;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The prepared records as CSV: one header line, no quoting, LF. */
final class SurveyFile {

  private static final String HEADER =
      "education,experience,south,sex,age,race,occupation,sector,band";

  private SurveyFile() {}

  static List<SurveyRecord> read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
      throw new IOException(file + " does not begin with " + HEADER);
    }
    return lines.stream().skip(1).map(SurveyFile::parse).toList();
  }

  static void write(Path file, List<SurveyRecord> records) throws IOException {
    StringBuilder text = new StringBuilder(HEADER).append('\n');
    records.forEach(row -> text.append(format(row)).append('\n'));
    Files.writeString(file, text);
  }

  private static SurveyRecord parse(String line) {
    String[] cell = line.split(",", -1);
    Respondent respondent =
        new Respondent(
            Integer.parseInt(cell[0]),
            Integer.parseInt(cell[1]),
            cell[2].equals("1"),
            cell[3],
            Integer.parseInt(cell[4]),
            cell[5],
            cell[6],
            cell[7]);
    return new SurveyRecord(respondent, WageBand.valueOf(cell[8]));
  }

  private static String format(SurveyRecord row) {
    Respondent who = row.respondent();
    return String.join(
        ",",
        Integer.toString(who.education()),
        Integer.toString(who.experience()),
        who.south() ? "1" : "0",
        who.sex(),
        Integer.toString(who.age()),
        who.race(),
        who.occupation(),
        who.sector(),
        row.band().name());
  }
}
