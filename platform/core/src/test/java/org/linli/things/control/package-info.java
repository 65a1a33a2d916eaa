/** The grammar by itself. */
package org.linli.things.control;
