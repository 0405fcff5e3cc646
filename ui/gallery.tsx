export function Gallery() {
  return <p>Gallery</p>
}
