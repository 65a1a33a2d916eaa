/** What survives kill -9: everything that was acknowledged, once. */
package org.linli.it.unbreakable;
