/** Letters, channels and wishes. */
package org.linli.letters.entity;
