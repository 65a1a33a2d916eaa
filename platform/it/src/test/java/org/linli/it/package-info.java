/** The whole, tested as it runs. */
package org.linli.it;
