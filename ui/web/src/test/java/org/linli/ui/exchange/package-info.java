/** The screens of the exchange, with the room behind them. */
package org.linli.ui.exchange;
