/** Activities with neighbouring communities over REST. */
package org.linli.rest.neighbours;
