/** What the feed promises, against the real database. */
package org.linli.feeds.control;
