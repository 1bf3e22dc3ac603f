/** Tests of the runtime against worked examples and damaged files. */
@NullMarked
package org.coranto.runtime.onnx;

import org.jspecify.annotations.NullMarked;
