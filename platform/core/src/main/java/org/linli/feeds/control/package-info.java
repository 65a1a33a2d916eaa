/** Validation, storing, rules, and the broker. */
package org.linli.feeds.control;
