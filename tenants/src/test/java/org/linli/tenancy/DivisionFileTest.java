package org.linli.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.tenancy.boundary.Fault;
import org.linli.tenancy.control.DivisionFile;

class DivisionFileTest {

  private static final String GOOD =
      """
      code,name,level,parent
      9801,测试市,CITY,
      980101,一区,DISTRICT,9801
      980101001,一街道,STREET,980101
      980101001001,一社区,COMMUNITY,980101001
      """;

  @Test
  void aGoodFileHasNoFaults() {
    assertThat(faults(GOOD)).isEmpty();
    assertThat(faults("\uFEFF" + GOOD)).as("with a byte order mark").isEmpty();
    assertThat(faults(GOOD.replace("\n", "\r\n"))).as("with Windows line ends").isEmpty();
    assertThat(faults(GOOD + "\n\n")).as("with empty lines at the end").isEmpty();
    assertThat(faults(GOOD.replace("一社区", "\"一,社区\""))).as("with a quoted comma").isEmpty();
  }

  @Test
  void aWrongHeaderIsOneFaultAndNotOnePerLine() {
    assertThat(rules(GOOD.replace("code,name,level,parent", "代码,名称,级别,上级")))
        .containsExactly("1 header");
    assertThat(rules("")).containsExactly("1 header");
  }

  @Test
  void aCodeOfAnotherFormIsReported() {
    assertThat(rules(GOOD + "98010,x,DISTRICT,9801\n")).containsExactly("6 code");
    assertThat(rules(GOOD + "98010A,x,DISTRICT,9801\n")).containsExactly("6 code");
    assertThat(rules(GOOD + ",x,DISTRICT,9801\n")).containsExactly("6 code");
  }

  @Test
  void aLevelThatIsUnknownOrDoesNotFitTheCodeIsReported() {
    assertThat(rules(GOOD + "980102,x,COUNTY,9801\n")).containsExactly("6 level");
    assertThat(rules(GOOD + "980102,x,STREET,9801\n")).containsExactly("6 level-length");
  }

  @Test
  void aParentThatIsNotThePrefixIsReported() {
    assertThat(rules(GOOD + "980102,x,DISTRICT,9802\n")).containsExactly("6 parent");
    assertThat(rules(GOOD + "980102,x,DISTRICT,\n")).containsExactly("6 parent");
  }

  @Test
  void anOrphanIsReported() {
    assertThat(rules(GOOD + "980102001,x,STREET,980102\n")).containsExactly("6 orphan");
  }

  @Test
  void aDuplicateIsReportedWithTheLineOfTheFirst() {
    assertThat(faults(GOOD + "980101,二区,DISTRICT,9801\n"))
        .containsExactly(new Fault(6, "980101", "duplicate", "3"));
  }

  @Test
  void aMissingOrSuperfluousColumnIsReported() {
    assertThat(rules(GOOD + "980102,x,DISTRICT\n")).containsExactly("6 columns");
    assertThat(rules(GOOD + "980102,x,DISTRICT,9801,y\n")).containsExactly("6 columns");
  }

  @Test
  void anEmptyOrEndlessNameIsReported() {
    assertThat(rules(GOOD + "980102, ,DISTRICT,9801\n")).containsExactly("6 name");
    assertThat(rules(GOOD + "980102," + "长".repeat(121) + ",DISTRICT,9801\n"))
        .containsExactly("6 name-length");
  }

  @Test
  void aSecondCityOrNoneIsReported() {
    assertThat(rules(GOOD + "9802,x,CITY,\n")).containsExactly("6 two-cities");
    assertThat(rules("code,name,level,parent\n")).containsExactly("1 no-city");
  }

  @Test
  void linesThatAreNotUtf8AreReportedEach() {
    var gbk = Charset.forName("GBK");
    assertThat(DivisionFileTest.read(GOOD.getBytes(gbk)).faults())
        .extracting(fault -> fault.line() + " " + fault.rule())
        .contains("2 encoding", "3 encoding", "4 encoding", "5 encoding");
  }

  @Test
  void allFaultsAreReportedAtOnceInTheOrderOfTheFile() {
    assertThat(rules(GOOD + "98,x,CITY,\n980102,,DISTRICT,9801\n980103001,x,STREET,980103\n"))
        .containsExactly("6 code", "7 name", "8 orphan");
  }

  private static List<String> rules(String csv) {
    return faults(csv).stream().map(fault -> fault.line() + " " + fault.rule()).toList();
  }

  private static List<Fault> faults(String csv) {
    return read(csv.getBytes(StandardCharsets.UTF_8)).faults();
  }

  private static DivisionFile read(byte[] bytes) {
    try {
      return DivisionFile.read(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
