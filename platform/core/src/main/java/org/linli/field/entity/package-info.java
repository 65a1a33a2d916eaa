/** What a phone brings and takes along. */
package org.linli.field.entity;
