package io.github.aimsgate.asset.code;

import io.github.aimsgate.asset.AssetKind;
import java.util.Optional;

/** A call of a function that loads from the hub, while its arguments are read. */
final class HubCall {

  private static final String DJL = "djl://";

  private final HubApi api;
  private final int depth;
  private int argument;
  private String id = "";
  private int offset;
  private String revision = "";
  private boolean dataSet;
  private boolean ownFiles;

  /**
   * A call that begins.
   *
   * @param depth how many brackets are open in it
   */
  HubCall(HubApi api, int depth) {
    this.api = api;
    this.depth = depth;
    this.dataSet = api.kind() == AssetKind.DATA_SET;
  }

  int depth() {
    return depth;
  }

  void nextArgument() {
    argument++;
  }

  /** A literal is an argument, without keyword. */
  void positional(String literal, int at) {
    if (api.isNamedAt(argument)) {
      name(literal, at);
    }
  }

  /** A literal is an argument, or an entry of one, with a keyword. */
  void keyed(String keyword, String literal, int at) {
    switch (keyword) {
      case "revision" -> revision = literal;
      case "repo_type" -> dataSet = literal.equals("dataset");
      default -> {
        if (api.isNamedBy(keyword)) {
          name(literal, at);
        }
      }
    }
  }

  /** An argument has a keyword, whatever its value. */
  void hasKeyword(String keyword) {
    ownFiles |= keyword.equals("data_files") || keyword.equals("data_dir");
  }

  private void name(String literal, int at) {
    id = literal;
    offset = at;
  }

  /** What the whole call loads from the hub. */
  Optional<FromHub> end(Places places) {
    String name = api == HubApi.DJL_URLS ? djlModel(id) : id;
    if (!FromHub.isId(name) || (dataSet && ownFiles)) {
      return Optional.empty();
    }
    return Optional.of(
        new FromHub(
            dataSet ? AssetKind.DATA_SET : AssetKind.MODEL_REFERENCE,
            name,
            Optional.of(revision).filter(text -> !text.isEmpty()),
            places.at(offset),
            api.function() + "(\"" + id + "\")"));
  }

  /** A model of a model zoo: {@code djl://group/name}, with the revision behind it or not. */
  private static String djlModel(String url) {
    int group = DJL.length();
    int slash = url.startsWith(DJL) ? url.indexOf('/', group) : -1;
    return slash < 0 ? "" : url.substring(slash + 1);
  }
}
