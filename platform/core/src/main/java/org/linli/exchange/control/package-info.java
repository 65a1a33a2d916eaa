/**
 * Message signatures, readers of assets, forms and formats of answers, subscriptions and their one
 * worker, the chain over the log.
 */
package org.linli.exchange.control;
