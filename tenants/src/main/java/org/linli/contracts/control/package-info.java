/** The rules of a text, its states, and the rows behind them. */
package org.linli.contracts.control;
