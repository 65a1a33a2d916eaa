/** Message signatures, readers of assets, forms of answers, the chain over the log. */
package org.linli.exchange.control;
