package org.linli.catalogue.entity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.linli.packs.Text;

/**
 * The rules of classing and grading 分类分级规则, as the pack has them (000 §7.2 c 1).
 *
 * @param version of the rules; told with every proposal that rests on them
 */
public record GradingRules(
    @JsonProperty(required = true) int version,
    @JsonProperty(required = true) List<Category> categories,
    @JsonProperty(required = true) Floors floors,
    @JsonProperty(required = true) List<NameRule> names,
    @JsonProperty(required = true) List<ValueRule> values,
    @JsonProperty(required = true) List<KindRule> kinds) {

  /** What personal information, and sensitive personal information, has at least. */
  public record Floors(
      @JsonProperty(required = true) Level personal,
      @JsonProperty(required = true) Level sensitive) {}

  /** By what a field is called. */
  public record NameRule(
      @JsonProperty(required = true) String id,
      @JsonProperty(required = true) FieldKind kind,
      @JsonProperty(required = true) Level level,
      boolean sensitive,
      @JsonProperty(required = true) String clause,
      @JsonProperty(required = true) String pattern,
      @JsonProperty(required = true) Text why) {}

  /**
   * By what stands in it.
   *
   * @param share percent of the samples that must fit
   */
  public record ValueRule(
      @JsonProperty(required = true) String id,
      @JsonProperty(required = true) FieldKind kind,
      @JsonProperty(required = true) Level level,
      boolean sensitive,
      @JsonProperty(required = true) String clause,
      @JsonProperty(required = true) String pattern,
      @JsonProperty(required = true) Check check,
      @JsonProperty(required = true) int share,
      @JsonProperty(required = true) Text why) {}

  /** What a value must fulfil besides its pattern. */
  public enum Check {
    NONE,
    /** Birth date and check digit of an identity number (GB 11643). */
    CERTIFICATE,
    /** The check digit of a bank card. */
    LUHN,
    /** A longitude and a latitude on the globe. */
    COORDINATES
  }

  /** By what somebody said it is. */
  public record KindRule(
      @JsonProperty(required = true) String id,
      @JsonProperty(required = true) Set<FieldKind> kind,
      @JsonProperty(required = true) Level level,
      boolean sensitive,
      @JsonProperty(required = true) String clause,
      @JsonProperty(required = true) Text why) {}

  public Optional<Category> category(String id) {
    return categories.stream().filter(category -> category.id().equals(id)).findFirst();
  }

  /** The least level that anybody may give the field. */
  public Level floor(FieldKind kind, boolean sensitive) {
    if (sensitive || kind.isSensitive()) {
      return floors.sensitive();
    }
    return kind.isPersonal() ? floors.personal() : Level.GENERAL_1;
  }
}
