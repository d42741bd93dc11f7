package io.github.aimsgate.evidence.format.assessment;

import io.github.aimsgate.evidence.format.answer.Said;
import java.util.List;

/**
 * What an assessment says, whatever it is written in.
 *
 * @param title what it calls itself, empty if it does not
 * @param names all headings, labels and keys
 * @param answers texts under their questions
 * @param rows rows of tables
 */
record Sheet(String title, List<String> names, List<Said> answers, List<Row> rows) {

  Sheet {
    names = List.copyOf(names);
    answers = List.copyOf(answers);
    rows = List.copyOf(rows);
  }
}
