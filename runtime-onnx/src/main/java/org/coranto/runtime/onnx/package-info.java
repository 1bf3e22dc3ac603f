/**
 * Runs the learned model with ONNX Runtime. {@link org.coranto.runtime.onnx.OnnxModel} is the
 * entry; the rest cuts text into words and pieces as the model was trained to see them.
 */
@NullMarked
package org.coranto.runtime.onnx;

import org.jspecify.annotations.NullMarked;
