/** The data exchange on screen: consumers, the log with its proof, and trying a pull. */
package org.linli.ui.exchange;
