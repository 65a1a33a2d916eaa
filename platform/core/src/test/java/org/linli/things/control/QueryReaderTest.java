package org.linli.things.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.boundary.NotFound;
import org.linli.things.boundary.NotUnderstood;
import org.linli.things.entity.Address;
import org.linli.things.entity.Expr;
import org.linli.things.entity.Expr.Binary;
import org.linli.things.entity.Expr.Literal;
import org.linli.things.entity.Expr.Member;
import org.linli.things.entity.Kind;
import org.linli.things.entity.Property.Type;
import org.linli.things.entity.Query;

class QueryReaderTest {

  private static Query read(String option, String text) {
    return QueryReader.read(Kind.DATASTREAM, Map.of(option, List.of(text)));
  }

  private static Expr filter(String text) {
    return read("$filter", text).filter();
  }

  @Test
  void operatorsBindAsTheStandardSays() {
    assertThat(filter("name eq 'a' or name eq 'b' and not id gt 1 add 2 mul 3"))
        .isEqualTo(
            new Binary(
                "or",
                new Binary("eq", member("name"), text("a")),
                new Binary(
                    "and",
                    new Binary("eq", member("name"), text("b")),
                    new Expr.Not(
                        new Binary(
                            "gt",
                            member("id"),
                            new Binary(
                                "add", number(1), new Binary("mul", number(2), number(3))))))));
    assertThat(filter("(1 add 2) mul 3 eq 9"))
        .isEqualTo(
            new Binary(
                "eq",
                new Binary("mul", new Binary("add", number(1), number(2)), number(3)),
                number(9)));
    assertThat(filter("1 sub 2 sub 3 eq -4"))
        .isEqualTo(
            new Binary(
                "eq",
                new Binary("sub", new Binary("sub", number(1), number(2)), number(3)),
                number(-4)));
  }

  @Test
  void textsKeepTheirMarksAndWordsTheirNames() {
    assertThat(filter("name eq 'it''s'")).isEqualTo(new Binary("eq", member("name"), text("it's")));
    assertThat(filter("order eq 1 and anders eq 2"))
        .isEqualTo(
            new Binary(
                "and",
                new Binary("eq", member("order"), number(1)),
                new Binary("eq", member("anders"), number(2))));
    assertThat(filter("Thing/properties/note-1 ne null"))
        .isEqualTo(
            new Binary(
                "ne",
                new Member(List.of("Thing", "properties", "note-1")),
                new Literal(Type.NOTHING, null)));
  }

  @Test
  void pathsAndNestedOptionsOpenALinkOnce() {
    var paths = read("$expand", "Thing/Locations,Thing/Datastreams,Sensor");
    assertThat(paths.expand()).extracting(Query.Expansion::link).containsExactly("Thing", "Sensor");
    assertThat(paths.expand().getFirst().query().expand())
        .extracting(Query.Expansion::link)
        .containsExactly("Locations", "Datastreams");
    var nested =
        read(
            "$expand",
            "Observations($filter=result gt 1 and result lt (2);$orderby=result desc,phenomenonTime;$top=3;$skip=1;"
                + "$count=true;$select=result;$expand=FeatureOfInterest($select=name)),Thing");
    var observations = nested.expand().getFirst().query();
    assertThat(observations.top()).isEqualTo(3);
    assertThat(observations.skip()).isEqualTo(1);
    assertThat(observations.count()).isTrue();
    assertThat(observations.order())
        .extracting(Query.Order::descending)
        .containsExactly(true, false);
    assertThat(observations.select()).containsExactly("result");
    assertThat(observations.expand().getFirst().query().select()).containsExactly("name");
    assertThat(nested.expand()).hasSize(2);
  }

  @Test
  void aPageHasAnUpperLimitAndForeignOptionsAreLeftAlone() {
    assertThat(read("$top", "999999").top()).isEqualTo(Query.LONGEST);
    assertThat(read("tenantId", "x'y(")).isEqualTo(Query.ALL);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "$filter | name eq",
        "$filter | eq 1",
        "$filter | name eq 'open",
        "$filter | (name eq 'a'",
        "$filter | name eq 'a')",
        "$filter | name eq 'a' name",
        "$filter | name = 'a'",
        "$filter | name eq 12x",
        "$filter | name eq 1e999",
        "$filter | name eq 2026-13-01T00:00:00Z",
        "$filter | a/b/c/d/e/f/g/h/i eq 1",
        "$filter | geo.distance(x, geography'POLYGON ((0 0))') lt 1",
        "$orderby | name sideways",
        "$orderby | ,",
        "$select | nothing",
        "$select | name,",
        "$expand | Nothing",
        "$expand | Thing(",
        "$expand | Thing($top)",
        "$expand | Thing($top=1;$top=2)",
        "$expand | Thing($levels=2)",
        "$expand | Thing/Locations/Things/Locations/Things/Locations",
        "$top | -1",
        "$top | x",
        "$top | 99999999999",
        "$skip | 1000001",
        "$count | maybe",
        "$resultFormat | dataArray",
        "$resultFormat | csv",
        "$search | x"
      })
  void whatCannotBeReadIsToldWithItsOption(String option, String text) {
    assertThatThrownBy(() -> read(option, text))
        .isInstanceOfSatisfying(
            NotUnderstood.class,
            refusal -> {
              assertThat(refusal.status()).isEqualTo(400);
              assertThat((String) refusal.arguments().getFirst()).startsWith("$");
            });
  }

  @Test
  void anOptionStandsOnce() {
    assertThatThrownBy(() -> QueryReader.read(Kind.THING, Map.of("$top", List.of("1", "2"))))
        .isInstanceOf(NotUnderstood.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "not ", "concat(name,", "- ", "name eq 'a' or ", "1 add "})
  void depthAndLengthHaveALimit(String piece) {
    for (var times : List.of(100, 400, 5_000)) {
      assertThatThrownBy(() -> filter(piece.repeat(times) + "1")).isInstanceOf(NotUnderstood.class);
    }
  }

  /** Whatever stands there: read, or refused by name; nothing else, and no SQL but our own. */
  @Test
  void anythingIsReadOrRefused() {
    var random = new Random(11);
    var pieces =
        List.of(
            "name",
            "'",
            "''",
            "(",
            ")",
            " ",
            ",",
            ";",
            "eq",
            "and",
            "or",
            "not",
            "add",
            "1",
            "-",
            "2026-01-01T00:00:00Z",
            "/",
            "Thing",
            "Observations",
            "result",
            "$top=",
            "$filter=",
            "null",
            "true",
            "--",
            "\"",
            "\\",
            "%",
            ":x",
            "length(",
            "geography'POINT (1 2)'",
            "geo.distance(",
            "\u0000",
            "中",
            "@iot.id",
            "unitOfMeasurement/name");
    for (int round = 0; round < 20_000; round++) {
      var text = new StringBuilder();
      for (int i = random.nextInt(14); i >= 0; i--) {
        text.append(pieces.get(random.nextInt(pieces.size())));
        text.append(random.nextBoolean() ? " " : "");
      }
      for (var option : List.of("$filter", "$orderby", "$select", "$expand")) {
        try {
          var query = read(option, text.toString());
          written(query);
        } catch (NotUnderstood refusal) {
          assertThat(refusal.status()).isEqualTo(400);
        }
      }
    }
  }

  private static void written(Query query) {
    var statement = new Statement();
    var sql = new ExpressionSql("$filter", Kind.DATASTREAM, "e", statement);
    if (query.filter() != null) {
      assertThat(sql.condition(query.filter())).doesNotContain("--", "\"", "\\", ":x", "中");
    }
    query.order().forEach(order -> assertThat(sql.order(order.by())).doesNotContain("--", "中"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Things | 1 | 0 | ENTITY",
        "Things(1)/Datastreams(2)/Observations | 3 | 0 | ENTITY",
        "Datastreams(2)/Thing/Locations/$ref | 3 | 0 | REFERENCES",
        "Things(1)/properties/owner/$value | 1 | 2 | VALUE",
        "Observations('77')/FeatureOfInterest/name | 2 | 1 | ENTITY"
      })
  void addressesAreReadFromLeftToRight(String path, int steps, int property, Address.Tail tail) {
    var address = AddressReader.read(path);
    assertThat(address.steps()).hasSize(steps);
    assertThat(address.property()).hasSize(property);
    assertThat(address.tail()).isEqualTo(tail);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Thing",
        "Things()",
        "Things('')",
        "Things/Datastreams",
        "Things(1)/x",
        "$ref",
        "a/b/c"
      })
  void anAddressThatLeadsNowhereIsNotFound(String path) {
    assertThatThrownBy(() -> AddressReader.read(path)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> AddressReader.read(path + "/Things(1)".repeat(30)))
        .isInstanceOf(NotFound.class);
  }

  private static Expr member(String name) {
    return new Member(List.of(name));
  }

  private static Expr text(String text) {
    return new Literal(Type.TEXT, text);
  }

  private static Expr number(double number) {
    return new Literal(Type.NUMBER, number);
  }
}
