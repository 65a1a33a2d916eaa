package org.linli.sip;

import gov.nist.javax.sip.header.SIPDate;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.linli.tenancy.entity.CityTime;

/** The date of a registration's answer, by which devices set their clocks (chapter 9.10). */
final class CityDate extends SIPDate {

  private static final long serialVersionUID = 1L;
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS");

  private final String text;

  CityDate(Instant now) {
    super(now.toEpochMilli());
    text = FORM.format(now.atZone(CityTime.ZONE));
  }

  @Override
  public StringBuilder encode(StringBuilder buffer) {
    return buffer.append(text);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CityDate date && date.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }
}
