package org.linli.sip;

import gov.nist.core.ServerLogger;
import gov.nist.javax.sip.message.SIPMessage;
import java.util.Properties;
import javax.sip.SipStack;

/** The library's trace of every message, which is kept nowhere: it would hold proofs and names. */
public final class NoTrace implements ServerLogger {

  /** For the library. */
  public NoTrace() {}

  @Override
  public void closeLogFile() {}

  @Override
  public void logMessage(SIPMessage message, String from, String to, boolean sent, long time) {}

  @Override
  public void logMessage(
      SIPMessage message, String from, String to, String status, boolean sent, long time) {}

  @Override
  public void logMessage(SIPMessage message, String from, String to, String status, boolean sent) {}

  @Override
  public void logException(Exception e) {}

  @Override
  public void setStackProperties(Properties properties) {}

  @Override
  public void setSipStack(SipStack stack) {}
}
