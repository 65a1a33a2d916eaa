/** Reading, checking, trying and storing rules. */
package org.linli.rules.control;
