package org.linli.it.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A schema only grows: the server of the version before works on it beside the new one. */
class MigrationRulesTest {

  /** The newest migration of the last version that runs anywhere; a release raises it. */
  private static final int RELEASED = 29;

  private static final Pattern NUMBER = Pattern.compile("V(\\d+)__.*\\.sql");

  private final MigrationRules rules = new MigrationRules();

  @BeforeEach
  void aSmallSchema() {
    rules.released(
        """
        -- What was there; with a comma, and a bracket (so).
        create table thing (
          tenant_id varchar(32) not null,
          id uuid not null,
          name varchar(40) not null,
          state varchar(10) not null check (state in ('OPEN', 'SHUT')),
          rank int not null default 0,
          primary key (tenant_id, id)
        );
        alter table thing add column kind varchar(10) check (kind in ('A', 'B'));
        """);
  }

  private static List<Path> scripts() {
    return Stream.of("tenants", "platform/core")
        .map(module -> House.ROOT.resolve(module).resolve("src/main/resources/db/migration"))
        .flatMap(House::walk)
        .filter(file -> NUMBER.matcher(file.getFileName().toString()).matches())
        .sorted(Comparator.comparingInt(MigrationRulesTest::number))
        .toList();
  }

  private static int number(Path file) {
    var name = NUMBER.matcher(file.getFileName().toString());
    return name.matches() ? Integer.parseInt(name.group(1)) : 0;
  }

  @Test
  void everyMigrationSinceTheLastReleaseIsBorneByItsServers() {
    var real = new MigrationRules();
    var all = scripts();
    assertThat(all).hasSizeGreaterThan(20);
    all.stream()
        .filter(file -> number(file) <= RELEASED)
        .forEach(file -> real.released(House.read(file)));
    all.stream()
        .filter(file -> number(file) > RELEASED)
        .forEach(
            file ->
                assertThat(real.faults(House.read(file)))
                    .as("%s: what a server of the version before cannot bear", file.getFileName())
                    .isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "drop table thing",
        "drop index thing_name",
        "drop policy of_tenant on thing",
        "alter table thing drop column name",
        "alter table thing rename to stuff",
        "alter table thing rename column name to title",
        "alter table thing add column size int not null",
        "alter table thing add column one int unique default 1",
        "alter table thing alter column name set not null",
        "alter table thing alter column name type varchar(39)",
        "alter table thing alter column name type int using 1",
        "alter table thing alter column rank type smallint",
        "alter table thing alter column rank set default 1",
        "alter table thing alter column state set default 'NEW'",
        "alter table thing alter column rank drop default",
        "alter table thing drop constraint thing_pkey",
        "alter table thing add constraint named check (name <> '')",
        "alter table thing add check (state in ('OPEN'))",
        "ALTER TABLE thing ADD CHECK (rank IN (1, 2))",
        "alter table thing add unique (name)",
        "alter table thing add constraint k foreign key (name) references other (name)",
        "alter table thing enable row level security",
        "create unique index x on thing (tenant_id, lower(name))",
        "create unique index x on thing (name) where state = 'OPEN'",
        "create policy p on thing as restrictive using (false)",
        "create trigger t before insert on thing execute function f()",
        "update thing set state = 'NEW'",
        "update thing t set size = 1, rank = 2 where t.name = 'x'",
        "delete from thing where rank = 1",
        "insert into thing (tenant_id) values ('x')",
        "truncate thing",
        "revoke insert on thing from app",
        "alter table thing add column size int, drop column name"
      })
  void whatTheServersBeforeCannotBearIsRefused(String sql) {
    assertThat(rules.faults(sql + ";")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create table other (id uuid primary key)",
        "create table other (a int not null); create unique index u on other (a);"
            + "alter table other enable row level security; create policy p on other using (true);"
            + "insert into other (a) values (1)",
        "create policy p on thing for select using (true)",
        "alter table thing add column size int",
        "alter table thing add column size int not null default 0",
        "alter table thing add column at timestamptz check (at > '2020-01-01')",
        "alter table thing add column size int; update thing set size = rank where rank > 0",
        "alter table thing alter column name type varchar(41)",
        "alter table thing alter column name type text",
        "alter table thing alter column rank type bigint",
        "alter table thing alter column name drop not null",
        "alter table thing drop constraint thing_state_check,"
            + " add constraint thing_state_check check (state in ('OPEN', 'SHUT', 'NEW'))",
        "alter table thing add constraint k check (kind in ('A', 'B', 'C'))",
        "alter table thing add column size int; create unique index x on thing (tenant_id, size)",
        "create index x on thing (name)",
        "create policy more on thing for select using (name = 'x')",
        "comment on table thing is 'a text; with a sign -- and another'"
      })
  void whatOnlyGrowsIsBorne(String sql) {
    assertThat(rules.faults(sql + ";")).isEmpty();
  }

  @Test
  void anExceptionNamesTheVersionThatStoppedUsingWhatGoes() {
    assertThat(
            rules.faults(
                """
                -- Nobody reads it since the titles came.
                -- contract: 1.4
                alter table thing drop column name;
                """))
        .isEmpty();
    assertThat(rules.faults("-- contract: soon\nalter table thing drop column name;")).hasSize(1);
    assertThat(
            rules.faults(
                """
                -- contract: 1.4
                alter table thing drop column name;
                alter table thing drop column rank;
                """))
        .as("it is good for one statement")
        .hasSize(1);
  }

  @Test
  void ofWhatCameAfterTheReleaseOlderServersKnowNothing() {
    assertThat(
            rules.faults(
                """
                alter table thing add column size int;
                alter table thing alter column size set default 3;
                alter table thing add check (size in (1, 2, 3));
                """))
        .isEmpty();
  }
}
