package org.linli.sip;

import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.parser.MessageParser;
import gov.nist.javax.sip.parser.MessageParserFactory;
import gov.nist.javax.sip.parser.ParseExceptionListener;
import gov.nist.javax.sip.parser.StringMsgParser;
import gov.nist.javax.sip.stack.SIPTransactionStack;
import java.text.ParseException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The library's parsers, which drop what is no SIP without a word: here it is counted. It makes
 * this class itself, by its name; so the count is the process's own.
 */
public final class CountingParsers implements MessageParserFactory {

  private static final AtomicInteger BROKEN = new AtomicInteger();

  /** For the library. */
  public CountingParsers() {}

  /** How many frames were no SIP, since the process began. */
  static int broken() {
    return BROKEN.get();
  }

  @Override
  public MessageParser createMessageParser(SIPTransactionStack stack) {
    return new Counting();
  }

  /** Reads as the library does. */
  private static final class Counting implements MessageParser {

    private final MessageParser own = new StringMsgParser();

    @Override
    public SIPMessage parseSIPMessage(
        byte[] bytes, boolean body, boolean strict, ParseExceptionListener listener)
        throws ParseException {
      try {
        var read = own.parseSIPMessage(bytes, body, strict, listener);
        if (read != null && lacks(read)) {
          BROKEN.incrementAndGet();
        }
        return read;
      } catch (ParseException | RuntimeException e) {
        BROKEN.incrementAndGet();
        throw e;
      }
    }

    /** What every message has to have (RFC 3261 chapter 8.1.1): the library drops it later. */
    private static boolean lacks(SIPMessage read) {
      return read.getFrom() == null
          || read.getTo() == null
          || read.getTopmostVia() == null
          || read.getCallId() == null
          || read.getCSeq() == null;
    }
  }
}
