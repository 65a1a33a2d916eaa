/** The small parts that screens are made of. */
package org.linli.look.part;
