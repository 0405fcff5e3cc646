// The least that drawing so many can cost: every line and every dot in one call each, moved a little each frame.

const program = (gl, vertex, fragment) => {
  const made = gl.createProgram()
  for (const [type, source] of [
    [gl.VERTEX_SHADER, vertex],
    [gl.FRAGMENT_SHADER, fragment],
  ]) {
    const shader = gl.createShader(type)
    gl.shaderSource(shader, source)
    gl.compileShader(shader)
    gl.attachShader(made, shader)
  }
  gl.linkProgram(made)
  return made
}

/** From -1 to 1 each way, whatever the spans were. */
const spread = (places) => {
  const spans = [0, 1].map((from) => {
    let [least, most] = [Infinity, -Infinity]
    for (let at = from; at < places.length; at += 2) {
      least = Math.min(least, places[at])
      most = Math.max(most, places[at])
    }
    return { least, wide: most - least || 1 }
  })
  return Float32Array.from(
    places,
    (value, at) => (2 * (value - spans[at % 2].least)) / spans[at % 2].wide - 1,
  )
}

/** `at`: where our picture put the nodes, so that the lines are as long as ours. */
globalThis.barePoints = ({ at, edges, lines }) => {
  const nodes = at.length / 2
  document.body.innerHTML = '<canvas width="1000" height="560"></canvas>'
  const gl = document.querySelector('canvas').getContext('webgl')
  const made = program(
    gl,
    'attribute vec2 at; uniform vec2 moved; void main() { gl_Position = vec4(at + moved, 0.0, 1.0); gl_PointSize = 5.0; }',
    'void main() { gl_FragColor = vec4(0.04, 0.38, 0.28, 1.0); }',
  )
  gl.useProgram(made)
  const places = spread(at)
  const ends = new Float32Array(
    edges.flatMap(([a, b]) => [...places.subarray(a * 2, a * 2 + 2), ...places.subarray(b * 2, b * 2 + 2)]),
  )
  const buffers = [ends, places].map((values) => {
    const buffer = gl.createBuffer()
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer)
    gl.bufferData(gl.ARRAY_BUFFER, values, gl.STATIC_DRAW)
    return buffer
  })
  const attribute = gl.getAttribLocation(made, 'at')
  const moved = gl.getUniformLocation(made, 'moved')
  const paint = (now) => {
    gl.clear(gl.COLOR_BUFFER_BIT)
    gl.uniform2f(moved, Math.sin(now / 500) / 4, Math.cos(now / 500) / 4)
    for (const [place, kind, count] of [
      [0, gl.LINES, lines ? ends.length / 2 : 0],
      [1, gl.POINTS, nodes],
    ]) {
      gl.bindBuffer(gl.ARRAY_BUFFER, buffers[place])
      gl.enableVertexAttribArray(attribute)
      gl.vertexAttribPointer(attribute, 2, gl.FLOAT, false, 0, 0)
      gl.drawArrays(kind, 0, count)
    }
    requestAnimationFrame(paint)
  }
  requestAnimationFrame(paint)
}

globalThis.graphicsName = () => {
  const gl = document.createElement('canvas').getContext('webgl')
  return gl
    ? gl.getParameter(gl.getExtension('WEBGL_debug_renderer_info')?.UNMASKED_RENDERER_WEBGL ?? gl.RENDERER)
    : 'no WebGL'
}
